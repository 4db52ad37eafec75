using Butler.Environments.Calls;
using Butler.Environments.Language.Times;
using Butler.Environments.Scheduling;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>Reads how an event repeats, from an RRULE or a phrase.</summary>
public static class RecurrenceReader
{
    /// <summary>Reads the rule in its one spelling, or records why it cannot be read; null when it is left out.</summary>
    public static string? Read(string? text, string name, IReadOnlyList<string> accepted, ActionContext context, ArgumentReader arguments)
    {
        if (text is null)
        {
            return null;
        }

        if (RecurrenceRule.TryParse(text, out var rule))
        {
            return rule.ToString();
        }

        // A phrase counts only when it is the whole text: 'daily except Sunday' is not daily, and a rule with a part that is
        // not supported is not the rule without it.
        if (TimeReader.Default.Read(text, context.Local) is { Value: TimeValue.Repeating repeating } reading
            && reading.Span.Length == text.Length
            && RecurrenceRule.TryParse(repeating.Rule, out var read))
        {
            return read.ToString();
        }

        arguments.Fail(new Refusal("invalid_argument", $"{name} is one of the accepted forms, not '{text}'.", accepted));
        return null;
    }
}
