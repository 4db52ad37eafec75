using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Ports;

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

        // Whether it asks or tells is the caller's to judge: the facts are there for both.
        return new Briefing
        {
            Agent = "knowledge_agent",
            Facts =
            [
                new BriefingFact("content", todo.Text, "text"),
                new BriefingFact("category", reading.Category, "text"),
            ],
            Citations = hits,
            Note = reading.IsQuestion && hits.Count == 0 ? "Nothing that is remembered answers this." : null,
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
}
