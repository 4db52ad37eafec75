using Butler.Environments.Language.Routing;
using Butler.Environments.Language.Times;
using Butler.Environments.PersonalTasks.Knowledge;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Reads what the text of a to-do says: the sub-agents' eyes, and the estimate of what a user's own words mean.</summary>
/// <remarks>Any text is taken; the time needed grows with its length.</remarks>
public static class TodoReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The to-do in the user's words.</param>
    /// <param name="contacts">The people who may be named in it.</param>
    /// <param name="now">The user's clock.</param>
    public static TodoContent Read(string text, IReadOnlyList<Contact> contacts, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var verdict = TodoRouter.Default.Judge(text);
        var when = WhenReader.Read(text, TimeReader.Default.ReadAll(text, now), now);
        var mentions = PeopleFinder.In(text, contacts);
        var people = mentions.Select(mention => mention.Span).ToArray();
        var cut = TodoText.Cut(text, people, [.. when.Used.Select(time => time.Span)]);

        // "Row for ten minutes" is what to do, so a reminder keeps its lengths.
        var label = when.Used.Any(time => time.IsLength) ? TodoText.Cut(text, people: [], [.. when.Used.Where(time => !time.IsLength).Select(time => time.Span)])
            : people.Length == 0 ? cut : TodoText.Cut(text, people: [], [.. when.Used.Select(time => time.Span)]);
        var mail = MessageFinder.In(cut, toWork: mentions.Count > 0 && mentions.All(mention => Phrases.Default.WorkRelations.Contains(mention.Contact.Relation)));
        var isRecord = RecordFinder.IsRecord(cut);
        return new TodoContent
        {
            Routing = verdict.Routing,
            IsQuestion = verdict.IsQuestion,
            When = when,
            People = [.. mentions.Select(mention => mention.Contact).Distinct()],
            Recipients = Recipients(cut, mail, mentions),
            Addresses = AddressFinder.In(text),
            Topic = TopicFinder.In(cut),
            Subject = SubjectLine.Of(mail),
            Message = mail.Message,
            Label = LabelFinder.In(label),
            Tone = ToneFinder.In(cut, mail.Command),
            WantsDraft = Phrases.Default.Draft.IsIn(cut.Tokens, 0, cut.Tokens.Count),
            IsRecord = isRecord,
            Category = isRecord ? "meeting" : Phrases.Default.Categories.Of(cut),
        };
    }

    // "Tell Ana that Ben is ill" goes to Ana.
    private static Contact[] Recipients(TodoText cut, MessageReading mail, IReadOnlyList<PersonMention> mentions)
    {
        var named = mentions
            .Where(mention => mail.Command.Any(clause => cut.Tokens[clause.Start].Span.Start <= mention.Span.Start
                && clause.End > clause.Start && mention.Span.End <= cut.Tokens[clause.End - 1].Span.End))
            .Select(mention => mention.Contact).Distinct().ToArray();
        return named.Length > 0 ? named : [.. mentions.Select(mention => mention.Contact).Distinct()];
    }
}
