using System.Globalization;

namespace Butler.Environments.Language.Times.Lexing;

/// <summary>All that the word list knows about one word.</summary>
internal sealed record Word
{
    /// <summary>A word the list does not hold.</summary>
    public static Word Unknown { get; } = new();

    public Sense Senses { get; init; }

    public Role Roles { get; init; }

    /// <summary>The number it names: a count, a rank, a month, a weekday from Monday = 1, or days from today.</summary>
    public int Number { get; init; }

    public TimeUnit Unit { get; init; }

    public DayPart Part { get; init; }

    /// <summary>The part of the day it names before "time": "lunch time".</summary>
    public DayPart Meal { get; init; }

    public Often Often { get; init; }

    /// <summary>The same word with one more line of the word list.</summary>
    public Word With(string group, string value) => (group, Enum.TryParse<Sense>(group, out var sense)) switch
    {
        (nameof(Sense.Unit) or nameof(Sense.GluedUnit) or nameof(Sense.ToDate) or nameof(Sense.UnitEnd), _) => this with { Senses = Senses | sense, Unit = Enum.Parse<TimeUnit>(value) },
        (nameof(Sense.Part), _) => this with { Senses = Senses | sense, Part = Enum.Parse<DayPart>(value) },
        (nameof(Sense.Meal), _) => this with { Senses = Senses | sense, Meal = Enum.Parse<DayPart>(value) },
        (nameof(Sense.Often), _) => this with { Senses = Senses | sense, Often = Enum.Parse<Often>(value) },
        (_, true) when value.Length > 0 => this with { Senses = Senses | sense, Number = int.Parse(value, CultureInfo.InvariantCulture) },
        (_, true) => this with { Senses = Senses | sense },
        _ => this with { Roles = Roles | Enum.Parse<Role>(group) },
    };
}
