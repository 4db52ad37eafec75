using System.Buffers;
using Butler.Environments.Language.Times.Joins;
using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Rules;
using NodaTime;

namespace Butler.Environments.Language.Times;

/// <summary>Reads the phrases of time in an English sentence, by the project's conventions. Stateless and safe for many threads.</summary>
/// <remarks>
/// Text of any kind and length is taken; the time needed grows with its length. A phrase with an offset ("2026-05-01T15:00+02:00")
/// gives its local part, and the offset as the zone ("UTC+02:00"); "Z" gives "UTC". References before the year 1000 or after 7000
/// are read as naming no time.
/// </remarks>
public sealed class TimeReader
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 7000;

    private readonly Grammar _grammar = Grammar.English;

    private TimeReader()
    {
    }

    /// <summary>The reader; it has no settings.</summary>
    public static TimeReader Default { get; } = new();

    /// <summary>The main phrase of a text, the most complete one, or null when the text names no time.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="reference">"Now" in the reader's own zone.</param>
    public TimeReading? Read(string text, LocalDateTime reference)
    {
        TimeReading? best = null;
        var bestRank = 0;
        foreach (var reading in ReadAll(text, reference))
        {
            var rank = Rank(reading.Value);
            if (rank > bestRank)
            {
                (best, bestRank) = (reading, rank);
            }
        }

        return best;
    }

    /// <summary>Every phrase in order of appearance, none overlapping another: a moment, a length and a repetition may stand in one sentence.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="reference">"Now" in the reader's own zone.</param>
    public IReadOnlyList<TimeReading> ReadAll(string text, LocalDateTime reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (reference.Year is < EarliestYear or > LatestYear)
        {
            return [];
        }

        var (tokens, count) = Tokenizer.Cut(text);
        try
        {
            var sentence = new Sentence(text, tokens, count, reference);
            var pieces = _grammar.Read(sentence);
            Joiner.Join(sentence, pieces);
            return Readings.Of(sentence, pieces);
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(tokens);
        }
    }

    /// <summary>How much a phrase says: a repetition governs its sentence, and a moment says more than a day.</summary>
    private static int Rank(TimeValue value) => value switch
    {
        TimeValue.Repeating => 9,
        TimeValue.Moments => 8,
        TimeValue.At => 7,
        TimeValue.Impossible => 6,
        TimeValue.OnDate or TimeValue.Dates => 5,
        TimeValue.Clocks or TimeValue.Clock => 4,
        _ => 3,
    };
}
