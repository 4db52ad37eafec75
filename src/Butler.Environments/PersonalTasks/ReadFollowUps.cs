using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Reading;
using NodaTime;

namespace Butler.Environments.PersonalTasks;

/// <summary>
/// Follow-ups read from the notes themselves, for a user's own: the sentences in which the writer takes something on ("I will
/// send Grace the plan"), unless nothing in them is Butler's to do. What others take on stays theirs.
/// </summary>
public sealed class ReadFollowUps(IClock clock) : IFollowUps
{
    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    /// <inheritdoc/>
    public int? Count => null;

    /// <inheritdoc/>
    public IReadOnlyList<Todo> Of(Todo notes, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return
        [
            .. content.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Own)
                .OfType<string>()
                .Where(text => TodoRouter.Default.Route(text).Agent != AgentName.None)
                .Select(text => new Todo { TodoId = string.Empty, Text = text, ReceivedAt = clock.GetCurrentInstant(), Source = "meeting_notes" }),
        ];
    }

    // What the writer took on, without the words that say so; null when the sentence says nothing of the kind.
    private static string? Own(string sentence)
    {
        foreach (var mark in DeskPhrases.Default.OwnAction)
        {
            var at = sentence.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            var starts = at == 0 || (at > 0 && !char.IsLetterOrDigit(sentence[at - 1]));
            if (starts && sentence[(at + mark.Length)..].Trim(' ', ':', '-') is { Length: > 0 } action)
            {
                return char.ToUpperInvariant(action[0]) + action[1..];
            }
        }

        return null;
    }
}
