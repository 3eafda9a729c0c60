/// A Frictionless Data Package: the datasets of a project and what is known of them.
public struct DataPackage: Sendable {
  /// The name.
  public var name: String
  /// The title.
  public var title: String
  /// The version of the package.
  public var version: String?
  /// The resources in the order of the file.
  public var resources: [DataResource]

  /// Returns the resource of a name, or nothing.
  public func resource(named name: String) -> DataResource? {
    resources.first { $0.name == name }
  }

  /// The names of the resources that are datasets, in the order of the file.
  public var datasetNames: [String] {
    resources.filter { $0.metadata != nil }.map(\.name)
  }
}
