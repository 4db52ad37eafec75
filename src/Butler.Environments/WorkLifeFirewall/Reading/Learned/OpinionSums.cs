using System.Runtime.Intrinsics;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Adds up what the things in a message speak for, each thing once: for the message, and for every clause.</summary>
internal ref struct OpinionSums : IFeatureSink
{
    /// <summary>Clauses beyond this are not looked at one by one.</summary>
    public const int MostClauses = 48;

    /// <summary>Room for the things of a message, twice as many as are looked at.</summary>
    public const int Slots = FeatureReader.Most * 2;

    private readonly WeightTable _table;
    private readonly Span<Slot> _slots;
    private readonly Span<Vector512<float>> _clauses;
    private Vector512<float> _all;
    private Vector128<float> _tones;
    private Vector512<float> _clause;
    private int _clauseAt;
    private int _inClause;

    /// <param name="table">The weights.</param>
    /// <param name="slots">Room for <see cref="Slots"/> things, cleared.</param>
    /// <param name="clauses">Room for the sums of <see cref="MostClauses"/> clauses.</param>
    public OpinionSums(WeightTable table, Span<Slot> slots, Span<Vector512<float>> clauses)
    {
        _table = table;
        _slots = slots;
        _clauses = clauses;
    }

    /// <summary>How many different things are in the message.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them the weights know.</summary>
    public int Known { get; private set; }

    /// <summary>The sums of the message, evened out by its length.</summary>
    public readonly Vector512<float> All => Even(_all, Count);

    /// <summary>The sums of the tones, evened out by the length of the message.</summary>
    public readonly Vector128<float> Tones => _table.ToneBias + (_tones / MathF.Sqrt(Math.Max(1, Count)));

    public void BeginClause(int clause) => (_clauseAt, _inClause, _clause) = (clause + 1, 0, Vector512<float>.Zero);

    public void Add(ulong feature)
    {
        ref var slot = ref SlotOf(feature);
        if (slot.Feature != 0 && slot.Clause != _clauseAt)
        {
            slot.Clause = _clauseAt;
            _inClause++;
            if (slot.Row >= 0)
            {
                _clause += _table.At(slot.Row);
            }
        }
    }

    public void AddAcross(ulong feature) => SlotOf(feature);

    public void EndClause()
    {
        if (_clauseAt <= MostClauses)
        {
            _clauses[_clauseAt - 1] = Even(_clause, _inClause);
        }
    }

    /// <summary>The slot of a feature, which is added to the message when it is new; an empty one when there is no more room.</summary>
    private ref Slot SlotOf(ulong feature)
    {
        for (var at = (int)(feature >> 32) & (Slots - 1); ; at = (at + 1) & (Slots - 1))
        {
            ref var slot = ref _slots[at];
            if (slot.Feature == feature)
            {
                return ref slot;
            }

            if (slot.Feature == 0)
            {
                if (Count < FeatureReader.Most)
                {
                    Count++;
                    (slot.Feature, slot.Row) = (feature, _table.Find(feature));
                    AddToAll(slot.Row);
                }

                return ref slot;
            }
        }
    }

    private void AddToAll(int row)
    {
        if (row >= 0)
        {
            Known++;
            _all += _table.At(row);
            _tones += _table.TonesAt(row);
        }
    }

    private readonly Vector512<float> Even(Vector512<float> sums, int count) => _table.Bias + (sums / MathF.Sqrt(Math.Max(1, count)));

    /// <summary>A thing that was found.</summary>
    internal struct Slot
    {
        public ulong Feature;
        public int Row;

        /// <summary>The clause it was last found in, counted from 1.</summary>
        public int Clause;
    }
}
