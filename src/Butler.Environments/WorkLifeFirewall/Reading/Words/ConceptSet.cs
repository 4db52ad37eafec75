using System.Runtime.Intrinsics;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>A set of concepts as bits: what a stretch of text speaks of.</summary>
internal readonly record struct ConceptSet(Vector256<ulong> Low, Vector256<ulong> High)
{
    /// <summary>How many concepts there can be.</summary>
    public const int Capacity = 512;

    private const int BitsPerLane = 64;
    private const int LanesPerHalf = 4;

    public static ConceptSet Empty => default;

    public bool IsEmpty => (Low | High) == Vector256<ulong>.Zero;

    public static ConceptSet operator |(ConceptSet left, ConceptSet right) => new(left.Low | right.Low, left.High | right.High);

    public static ConceptSet operator &(ConceptSet left, ConceptSet right) => new(left.Low & right.Low, left.High & right.High);

    public static ConceptSet Of(int id)
    {
        var (lane, bit) = (id / BitsPerLane, id % BitsPerLane);
        return lane < LanesPerHalf
            ? new ConceptSet(Vector256<ulong>.Zero.WithElement(lane, 1UL << bit), default)
            : new ConceptSet(default, Vector256<ulong>.Zero.WithElement(lane - LanesPerHalf, 1UL << bit));
    }

    public ConceptSet Without(ConceptSet others) => new(Vector256.AndNot(Low, others.Low), Vector256.AndNot(High, others.High));

    public bool HasAll(ConceptSet others) => (others.Low & Low) == others.Low && (others.High & High) == others.High;

    public bool HasAny(ConceptSet others) => !(this & others).IsEmpty;
}
