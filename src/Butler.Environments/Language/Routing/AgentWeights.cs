namespace Butler.Environments.Language.Routing;

/// <summary>How strongly something speaks for each agent.</summary>
internal readonly record struct AgentWeights(float Meeting, float Email, float Knowledge, float Habit, float None)
{
    public float Largest => Math.Max(None, LargestActing);

    public float LargestActing => Math.Max(Math.Max(Meeting, Email), Math.Max(Knowledge, Habit));

    public float Acting => Meeting + Email + Knowledge + Habit;

    public static AgentWeights operator +(AgentWeights left, AgentWeights right) => new(
        left.Meeting + right.Meeting,
        left.Email + right.Email,
        left.Knowledge + right.Knowledge,
        left.Habit + right.Habit,
        left.None + right.None);

    public static AgentWeights operator *(AgentWeights weights, float factor) => new(
        weights.Meeting * factor,
        weights.Email * factor,
        weights.Knowledge * factor,
        weights.Habit * factor,
        weights.None * factor);

    public float Of(AgentName agent) => agent switch
    {
        AgentName.Meeting => Meeting,
        AgentName.Email => Email,
        AgentName.Knowledge => Knowledge,
        AgentName.Habit => Habit,
        _ => None,
    };

    /// <summary>The acting agent with the largest weight; earlier in the list of agents among equals.</summary>
    public AgentName BestActing()
    {
        var best = AgentName.Meeting;
        for (var agent = AgentName.Email; agent <= AgentName.Habit; agent++)
        {
            if (Of(agent) > Of(best))
            {
                best = agent;
            }
        }

        return best;
    }
}
