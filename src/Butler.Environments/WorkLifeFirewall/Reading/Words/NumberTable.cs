using System.Numerics;

namespace Butler.Environments.WorkLifeFirewall.Reading.Words;

/// <summary>A table from numbers that are spread already, such as hashes, to indexes: made once, asked very often.</summary>
internal sealed class NumberTable
{
    private const int Spare = 2;

    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    /// <param name="entries">Numbers other than 0, and their indexes.</param>
    public NumberTable(IReadOnlyDictionary<ulong, int> entries)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)((entries.Count * Spare) + 1));
        (_keys, _values, _mask) = (new ulong[size], new int[size], size - 1);
        foreach (var (key, value) in entries)
        {
            var slot = SlotOf(key);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _values[slot]) = (key, value);
        }
    }

    /// <returns>The index, or -1.</returns>
    public int Find(ulong key)
    {
        var keys = _keys;
        for (var slot = SlotOf(key); ; slot = (slot + 1) & _mask)
        {
            var found = keys[slot];
            if (found == key)
            {
                return _values[slot];
            }

            if (found == 0)
            {
                return -1;
            }
        }
    }

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & _mask;
}
