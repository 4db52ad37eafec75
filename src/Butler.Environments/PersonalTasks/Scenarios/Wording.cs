using System.Text;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>
/// The slots of one to-do: each name has one value in text, mail, note and truth. A slot that nothing set is drawn from the
/// split's list of that name.
/// </summary>
public sealed class Wording(ScenarioDraft draft)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private RulePhrase? _rule;

    /// <summary>The person in it; null when there is none.</summary>
    public Person? Person { get; private init; }

    /// <summary>When a reminder in it fires; drawn when it is first asked for.</summary>
    public RulePhrase Rule => _rule ??= draft.Times.Rule();

    /// <summary>Begins the wording of a template; the person that it needs becomes a contact.</summary>
    public static Wording For(Template template, ScenarioDraft draft)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        if (template.Person is not { } relation)
        {
            return new Wording(draft);
        }

        var person = draft.AddContact(relation);
        var wording = new Wording(draft) { Person = person };
        wording.Set("person", person.Name);
        wording.Set("first", person.First);
        return wording;
    }

    /// <summary>The person in it, where there has to be one.</summary>
    /// <exception cref="InvalidDataException">The template has no person.</exception>
    public Person NeedPerson() => Person ?? throw new InvalidDataException("The template has no person.");

    /// <summary>Whether a slot has its value already.</summary>
    public bool Has(string slot) => _values.ContainsKey(slot);

    /// <summary>Sets a slot's value.</summary>
    public void Set(string slot, string value) => _values[slot] = value;

    /// <summary>Fills the slots of several texts.</summary>
    public IReadOnlyList<string> Fill(IReadOnlyList<string> texts) => [.. texts.Select(Fill)];

    /// <summary>Fills the slots of a text; its first letter becomes a capital.</summary>
    public string Sentence(string text)
    {
        var filled = Fill(text);
        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }

    /// <summary>Fills the slots of a text.</summary>
    public string Fill(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(ValueOf(text[(open + 1)..close]));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private string ValueOf(string slot)
    {
        if (!_values.TryGetValue(slot, out var value))
        {
            value = slot switch
            {
                "date" => draft.Times.Date(draft.Today.PlusDays(3 + draft.Random.Next(300))),
                "weekday" => draft.Today.PlusDays(1 + draft.Random.Next(6)).DayOfWeek.ToString(),
                "rule" => Rule.Words,
                "clock" => draft.Times.Clock(draft.Times.TimeBetween(8, 18)),
                _ => draft.DrawValue(slot),
            };
            _values.Add(slot, value);
        }

        return value;
    }
}
