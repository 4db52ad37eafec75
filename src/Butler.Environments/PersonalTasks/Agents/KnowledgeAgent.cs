using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Reading;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>The agent that remembers and answers from what is remembered, with citations.</summary>
public sealed class KnowledgeAgent(Desk desk) : ISubAgent
{
    private const int MostHits = 3;

    /// <inheritdoc/>
    public async ValueTask<Briefing> BriefAsync(Todo todo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(todo);
        var reading = desk.Read(todo.Text);
        var hits = await desk.KnowledgeBase.SearchAsync(todo.Text, MostHits, cancellationToken);
        return reading.IsQuestion
            ? new Briefing
            {
                Agent = "knowledge_agent",
                Citations = hits,
                Note = hits.Count == 0 ? "Nothing that is remembered answers this." : null,
            }
            : new Briefing
            {
                Agent = "knowledge_agent",
                Facts =
                [
                    new BriefingFact("content", todo.Text, "text"),
                    new BriefingFact("category", Category(todo.Text, reading), "text"),
                ],
                Citations = hits,
            };
    }

    /// <summary>Remembers a fact.</summary>
    public async ValueTask<ActOutcome> RememberAsync(PersonalTasksAction.AddToKb request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var added = await desk.KnowledgeBase.AddAsync(new KnowledgeEntry(request.Category, request.Content), cancellationToken);
        return ActOutcome.Of(added, id => new ActOutcome.Accepted(
            new Effect { Kind = "remembered", Id = id, Text = request.Content, Category = request.Category },
            ValueSpelling.Of(request),
            []));
    }

    // Likes of anybody are preferences; other facts about a named person are contact details; the rest is about the user.
    internal static string Category(string text, TodoContent reading)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '!', '?', '\''], StringSplitOptions.RemoveEmptyEntries);
        foreach (var (category, marks) in Markers.Default.Categories)
        {
            if (marks.Any(words.Contains))
            {
                return category;
            }
        }

        return reading.People.Count > 0 || reading.Routing.Agent == AgentName.Email ? "contact" : "user_profile";
    }
}
