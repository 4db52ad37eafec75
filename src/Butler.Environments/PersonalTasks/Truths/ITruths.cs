namespace Butler.Environments.PersonalTasks.Truths;

/// <summary>Knows what is right for each to-do: made with it in an episode, estimated for a user's own words.</summary>
public interface ITruths
{
    /// <summary>Whether the truths are estimates, which every scorecard then says.</summary>
    bool AreEstimates { get; }

    /// <summary>What is right for a to-do.</summary>
    Truth Of(Todo todo);
}
