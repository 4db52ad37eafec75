using System.Runtime.CompilerServices;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What is still to come, in the order in which it was brought about. A value: copying a week copies it.</summary>
public struct PendingConsequences
{
    private Entries _entries;

    /// <summary>How many there are.</summary>
    public int Count { readonly get; private set; }

    /// <summary>One of them: the phase in which it comes and its number in the table.</summary>
    public readonly (int Due, int Number) this[int at] => (_entries[at].Due, _entries[at].Number);

    /// <summary>Adds one.</summary>
    /// <param name="due">The phase in which it comes.</param>
    /// <param name="day">The day of the reply that brought it about.</param>
    /// <param name="number">Its number in the table.</param>
    /// <exception cref="InvalidOperationException">More is pending than any week can bring about.</exception>
    public void Add(int due, int day, int number)
    {
        if (Count == Entries.Length)
        {
            throw new InvalidOperationException("More is pending than any week can bring about.");
        }

        _entries[Count++] = new Entry((byte)due, (byte)day, (ushort)number);
    }

    /// <summary>Takes out the first that is due.</summary>
    /// <param name="phase">The phase that it is now.</param>
    /// <param name="day">The day of the reply that brought it about.</param>
    /// <param name="number">Its number in the table.</param>
    /// <returns>False when none is due.</returns>
    public bool TryTake(int phase, out int day, out int number)
    {
        for (var at = 0; at < Count; at++)
        {
            if (_entries[at].Due > phase)
            {
                continue;
            }

            (day, number) = (_entries[at].Day, _entries[at].Number);
            Count--;
            for (; at < Count; at++)
            {
                _entries[at] = _entries[at + 1];
            }

            return true;
        }

        (day, number) = (0, 0);
        return false;
    }

    /// <summary>Forgets all: for those who ask what the score would be without the future.</summary>
    public void Clear() => Count = 0;

    private readonly record struct Entry(byte Due, byte Day, ushort Number);

    // A reply brings about three at most, and there are fourteen events at most.
    [InlineArray(Length)]
    private struct Entries
    {
        public const int Length = 24;

        private Entry _first;
    }
}
