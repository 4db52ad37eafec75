namespace Butler.Environments.PersonalTasks.Scenarios.Kinds;

/// <summary>A meeting's text, with the limit within which another slot would do.</summary>
public static class LimitedText
{
    /// <summary>The text; a limit stands where the template has a place for it, or else in a sentence of its own.</summary>
    public static string Of(Template template, ScenarioDraft draft, Wording wording, MeetingSlot slot)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(slot);
        if (slot.Limit is not { } limit)
        {
            return wording.Sentence(template.Text);
        }

        wording.Set("fallback", draft.Times.Fallback(limit));
        var text = wording.Sentence(template.Text);
        return template.Has("{fallback}") ? text : $"{Closed(text)} {wording.Sentence("{fallback}")}.";
    }

    private static string Closed(string text) => char.IsLetterOrDigit(text[^1]) ? text + "." : text;
}
