namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>A specialist for one part of the user's life.</summary>
public interface ISubAgent
{
    /// <summary>Finds out what there is to know about a to-do. It changes nothing.</summary>
    ValueTask<Briefing> BriefAsync(Todo todo, CancellationToken cancellationToken);
}
