using System.Runtime.CompilerServices;

namespace Butler.Environments.WorkLifeFirewall.Events;

/// <summary>Events that were brought about and wait for their reply, first come first served. A value: copying a week copies it.</summary>
public struct WaitingEvents
{
    private Entries _entries;

    /// <summary>How many wait.</summary>
    public int Count { readonly get; private set; }

    /// <summary>Adds one at the end.</summary>
    public void Add(WeekEvent waiting) => _entries[Count++] = waiting;

    /// <summary>Takes the first.</summary>
    public WeekEvent Take()
    {
        var first = _entries[0];
        Count--;
        for (var at = 0; at < Count; at++)
        {
            _entries[at] = _entries[at + 1];
        }

        return first;
    }

    /// <summary>One bit for each that waits, by its number.</summary>
    public readonly int AsBits()
    {
        var bits = 0;
        for (var at = 0; at < Count; at++)
        {
            bits |= 1 << (int)_entries[at];
        }

        return bits;
    }

    // Seven events can be brought about, each once.
    [InlineArray(7)]
    private struct Entries
    {
        private WeekEvent _first;
    }
}
