using Butler.Environments.SmartCalendar.Reading;
using Butler.Environments.SmartCalendar.Scenarios;
using NodaTime;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>A sentence that names one person and a time: perhaps a limit that stands nowhere else.</summary>
/// <param name="Who">The person.</param>
/// <param name="Time">The time.</param>
/// <param name="Words">Its words as features, whoever it names.</param>
internal sealed record SaidLimit(string Who, SaidTime Time, IReadOnlyList<ulong> Words)
{
    /// <summary>What it may be taken to say.</summary>
    public IReadOnlyList<LimitSense> Senses { get; } =
        Time.Clock is null ? [LimitSense.Nothing, LimitSense.NotThatDay] : [LimitSense.Nothing, LimitSense.NotBefore, LimitSense.NotAfter];

    /// <summary>Reads a sentence; null when it names nobody, several people or no time.</summary>
    public static SaidLimit? In(RequestSentence sentence, (LocalDate First, LocalDate Last) days, WordDropout dropout)
    {
        if (sentence.Names is not [var who])
        {
            return null;
        }

        var time = SaidTime.In(sentence, days);
        return time is (null, null) ? null
            : new SaidLimit(who, time, [.. WordHashes.Of(sentence.Text.Replace(who, "who", StringComparison.OrdinalIgnoreCase)).Where(dropout.Shows)]);
    }

    /// <summary>The limit that it is when it is taken so; it weighs 1, so that its breaches can be counted.</summary>
    public PersonalLimit As(LimitSense sense) => new()
    {
        Who = Who,
        Relation = sense switch { LimitSense.NotBefore => LimitRelation.Before, LimitSense.NotAfter => LimitRelation.After, _ => LimitRelation.WholeDay },
        Time = sense == LimitSense.NotThatDay ? null : Time.Clock,
        Day = Time.Day,
        Weight = 1,
    };
}
