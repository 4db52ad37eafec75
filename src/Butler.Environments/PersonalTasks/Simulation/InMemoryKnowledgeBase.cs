using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Truths;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>A knowledge base in memory: what was known at the start, and what has been added.</summary>
public sealed class InMemoryKnowledgeBase(PersonalKnowledge knowledge, SimulatedOutage? outage = null) : IKnowledgeBase
{
    private readonly List<KnowledgeHit> _entries = [.. Entries(knowledge)];
    private readonly List<KnowledgeEntry> _added = [];

    /// <inheritdoc/>
    public PersonalKnowledge Knowledge => knowledge;

    /// <summary>What has been added, in order.</summary>
    public IReadOnlyList<KnowledgeEntry> Added => _added;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnowledgeHit>> SearchAsync(string question, int most, CancellationToken cancellationToken)
    {
        var asked = FactWords.In(question);
        var found = _entries
            .Select(entry => (Entry: entry, Shared: FactWords.Shared(asked, entry.Text)))
            .Where(each => each.Shared > 0)
            .OrderByDescending(each => each.Shared)
            .ToArray();

        // Entries that share far less than the best one are noise beside it.
        IReadOnlyList<KnowledgeHit> hits =
            [.. found.TakeWhile(each => each.Shared * 2 > found[0].Shared).Take(most).Select(each => each.Entry)];
        return ValueTask.FromResult(hits);
    }

    /// <inheritdoc/>
    public ValueTask<ServiceReply> AddAsync(KnowledgeEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (outage?.Answer("knowledge_base") is { } down)
        {
            return ValueTask.FromResult(down);
        }

        _added.Add(entry);
        var id = "fact_" + ValueSpelling.Of(_added.Count);
        _entries.Add(new KnowledgeHit(id, entry.Content));
        return ValueTask.FromResult<ServiceReply>(new ServiceReply.Done(id));
    }

    private static IEnumerable<KnowledgeHit> Entries(PersonalKnowledge knowledge)
    {
        yield return new KnowledgeHit("profile", $"The user is {knowledge.Profile.Name}, {knowledge.Profile.Role}, at {knowledge.Profile.Email}.");
        foreach (var note in knowledge.Notes)
        {
            yield return new KnowledgeHit("notes/" + note.Title, note.Text);
        }

        foreach (var contact in knowledge.Contacts)
        {
            var notes = contact.Notes is null ? string.Empty : " " + contact.Notes;
            yield return new KnowledgeHit("contacts", $"{contact.Name} ({contact.Relation}): {contact.Email}.{notes}");
        }

        foreach (var statement in knowledge.Preferences.Statements)
        {
            yield return new KnowledgeHit("preferences", statement);
        }
    }
}
