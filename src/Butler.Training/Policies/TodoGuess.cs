using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;

namespace Butler.Training.Policies;

/// <summary>
/// What a rule makes of a to-do. A question that seems to be nobody's is looked up before it is set aside: looking costs nothing, and
/// its words may only be unknown.
/// </summary>
/// <param name="Todo">The to-do.</param>
/// <param name="Routing">What the router says.</param>
public sealed record TodoGuess(ObservedTodo Todo, TodoRouting Routing)
{
    /// <summary>Whether it is routed against the router's advice.</summary>
    public bool IsDoubtful => Routing.Agent == AgentName.None && Todo.Text.AsSpan().TrimEnd().EndsWith("?");

    /// <summary>Whose it is taken to be.</summary>
    public AgentName Agent => IsDoubtful ? AgentName.Knowledge : Routing.Agent;

    /// <summary>How much it is taken to weigh.</summary>
    public Tier Tier => !IsDoubtful ? Routing.Tier : Routing.Lean < 0 ? Tier.Professional : Tier.Personal;
}
