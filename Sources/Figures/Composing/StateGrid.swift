/// The places of the states and the District of Columbia in a tile-grid map.
enum StateGrid {
  /// A state's postal code and its place in a grid of eleven columns and eight rows.
  struct Place {
    var code: String
    var column: Int
    var row: Int
  }

  /// The postal codes by row; two low lines stand for an empty place.
  ///
  /// The codes are those of the United States Postal Service (Publication 28, appendix B).
  private static let rows = [
    "AK __ __ __ __ __ __ __ __ __ ME", "__ __ __ __ __ __ __ __ __ VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA", "OR NV WY SD IA IN OH PA NJ CT __",
    "CA UT CO NE MO KY WV VA MD DE __", "__ AZ NM KS AR TN NC SC DC __ __",
    "__ __ __ OK LA MS AL GA __ __ __", "HI __ __ TX __ __ __ __ FL __ __",
  ]

  /// The names of the states by code.
  static let names: [(code: String, name: String)] = [
    ("AL", "Alabama"), ("AK", "Alaska"), ("AZ", "Arizona"), ("AR", "Arkansas"),
    ("CA", "California"), ("CO", "Colorado"), ("CT", "Connecticut"), ("DE", "Delaware"),
    ("DC", "District of Columbia"), ("FL", "Florida"), ("GA", "Georgia"), ("HI", "Hawaii"),
    ("ID", "Idaho"), ("IL", "Illinois"), ("IN", "Indiana"), ("IA", "Iowa"), ("KS", "Kansas"),
    ("KY", "Kentucky"), ("LA", "Louisiana"), ("ME", "Maine"), ("MD", "Maryland"),
    ("MA", "Massachusetts"), ("MI", "Michigan"), ("MN", "Minnesota"), ("MS", "Mississippi"),
    ("MO", "Missouri"), ("MT", "Montana"), ("NE", "Nebraska"), ("NV", "Nevada"),
    ("NH", "New Hampshire"), ("NJ", "New Jersey"), ("NM", "New Mexico"), ("NY", "New York"),
    ("NC", "North Carolina"), ("ND", "North Dakota"), ("OH", "Ohio"), ("OK", "Oklahoma"),
    ("OR", "Oregon"), ("PA", "Pennsylvania"), ("RI", "Rhode Island"), ("SC", "South Carolina"),
    ("SD", "South Dakota"), ("TN", "Tennessee"), ("TX", "Texas"), ("UT", "Utah"),
    ("VT", "Vermont"), ("VA", "Virginia"), ("WA", "Washington"), ("WV", "West Virginia"),
    ("WI", "Wisconsin"), ("WY", "Wyoming"),
  ]

  /// The places by the name of the state.
  static let places: [String: Place] = {
    var places: [String: Place] = [:]
    for (row, line) in rows.enumerated() {
      for (column, code) in line.split(separator: " ").enumerated() {
        guard let state = names.first(where: { $0.code == code }) else { continue }
        places[state.name] = Place(code: state.code, column: column, row: row)
      }
    }
    return places
  }()
}
