/// One computed number with its meaning.
public struct Figure: Hashable, Sendable {
}
