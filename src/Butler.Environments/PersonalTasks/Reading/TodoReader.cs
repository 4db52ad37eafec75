using Butler.Environments.Language.Routing;
using Butler.Environments.Language.Times;
using Butler.Environments.PersonalTasks.Knowledge;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>Reads what the text of a to-do says: the sub-agents' eyes, and the estimate of what a user's own words mean.</summary>
public static class TodoReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The to-do in the user's words.</param>
    /// <param name="contacts">The people who may be named in it.</param>
    /// <param name="now">The user's clock.</param>
    public static TodoContent Read(string text, IReadOnlyList<Contact> contacts, LocalDateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var phrases = TimeReader.Default.ReadAll(text, now);
        var times = phrases.Select(phrase => phrase.Span).ToArray();
        var markers = Markers.Default;
        return new TodoContent
        {
            Routing = TodoRouter.Default.Route(text),
            IsQuestion = TodoRouter.Default.IsQuestion(text),
            When = WhenReader.Read(text, phrases, now),
            People = PeopleFinder.In(text, contacts),
            Addresses = AddressFinder.In(text),
            Topic = PartFinder.Topic(text, times, markers),
            Message = PartFinder.Message(text, markers),
            Label = PartFinder.Label(text, times, markers),
            Tone = PartFinder.Tone(text, markers),
        };
    }
}
