namespace Butler.Environments.Language.Routing;

/// <summary>Says how much a to-do weighs, once it is known whose it is.</summary>
internal static class TierJudge
{
    private const float UnderTopic = 0.7f;
    private const float Aside = 0.2f;
    private const float CompanyWeight = 3f;
    private const int ModifierReach = 2;

    public static Tier Judge(AgentName agent, float lean) =>
        agent == AgentName.None ? Tier.Unclassified : lean > 0 ? Tier.Personal : Tier.Professional;

    /// <summary>How far a to-do leans to private life (above 0) or to work (below).</summary>
    public static float Lean(TodoReading todo, AgentName agent)
    {
        var (personal, professional, factor) = (0f, 0f, 1f);
        var terms = todo.Terms;
        for (var i = 0; i < terms.Count; i++)
        {
            factor = terms[i].Before != Pause.Stop ? factor : IsAside(terms, i) ? Aside : 1f;
            if (!todo.IsMuted(i))
            {
                personal += IsTradeModifier(todo, i) ? 0 : terms[i].Personal * factor;
                professional += (terms[i].Professional + (IsCompany(todo, i) ? CompanyWeight : 0)) * factor;
            }

            factor = terms[i].Is(Roles.Topic) ? Math.Min(factor, UnderTopic) : factor;
        }

        return personal + Prior(agent) - professional;
    }

    /// <summary>"… My vertigo is none of their business.": a later sentence that is not to be told does not make a work mail private.</summary>
    private static bool IsAside(List<Term> terms, int start)
    {
        for (var i = start; i < terms.Count && (i == start || terms[i].Before != Pause.Stop); i++)
        {
            if (terms[i].Is(Roles.Secret))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Tamsin Group" is a firm, "the knitting group" is not.</summary>
    private static bool IsCompany(TodoReading todo, int index) =>
        todo.Terms[index].Is(Roles.Company)
        && (index == 0 || char.IsUpper(todo.Text[todo.Terms[index].Span.Start]) || (todo.Terms[index - 1].Personal == 0 && todo.Terms[index - 1].Entry.Weights.None == 0));

    /// <summary>What the agent's to-dos are when nothing in them says: reminders and facts personal, meetings and mail work.</summary>
    private static float Prior(AgentName agent) => agent is AgentName.Habit or AgentName.Knowledge ? 0.4f : -0.4f;

    /// <summary>"a gym chain", "Health Ltd": what is private by itself names a trade here.</summary>
    private static bool IsTradeModifier(TodoReading todo, int index)
    {
        var terms = todo.Terms;
        for (var i = index + 1; i < terms.Count && i <= index + ModifierReach && terms[i].Before == Pause.None; i++)
        {
            if (terms[i].Is(Roles.Business) || IsCompany(todo, i))
            {
                return true;
            }

            if (terms[i].Is(Roles.Preposition | Roles.Joiner | Roles.Verb))
            {
                return false;
            }
        }

        return false;
    }
}
