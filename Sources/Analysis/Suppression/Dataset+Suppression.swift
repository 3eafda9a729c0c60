public import DatasetReading

extension Dataset {
  /// Returns the dataset with the small counts hidden that its metadata ask to hide, and with the
  /// counts hidden that would give them away.
  ///
  /// The pattern is found once for the whole dataset, so it holds over every chart made of it; see
  /// ``JointSuppression``, which does the same for datasets that share counts. What other datasets say of
  /// the same cells is not known here.
  ///
  /// - Parameter threshold: The least count that is shown, instead of that of the metadata.
  /// - Returns: The dataset, with hidden values as `.missing(.suppressed)`, and their rows.
  public func suppressed(below threshold: Int? = nil) -> (dataset: Dataset, hidden: [RowReference])
  {
    let joint = JointSuppression([self], below: threshold)
    return (joint.datasets[0], joint.hidden[name] ?? [])
  }
}
