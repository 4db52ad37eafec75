namespace Butler.Environments.Language.Routing;

/// <summary>Adds up the clauses of a to-do and decides.</summary>
internal static class TodoJudge
{
    /// <summary>Below this nothing was said clearly enough to act on.</summary>
    private const float Threshold = 1.4f;

    private const float BesideCommand = 0.5f;
    private const float LaterStatement = 0.7f;

    /// <summary>"Don't write to them. I have answered it already.": the rest says why not.</summary>
    private const float BesideRefusal = 0.3f;
    private const int ClosingTerms = 5;
    private const float ShownAsEvidence = 0.3f;
    private const double Silence = 0.3;

    public static Verdict Judge(TodoReading todo)
    {
        var (sum, isQuestion) = Weigh(todo);
        var acting = sum.BestActing();
        var decided = sum.Of(acting) >= Threshold && sum.Of(acting) > sum.None;
        var agent = decided ? acting : AgentName.None;
        var lean = TierJudge.Lean(todo, agent);
        var routing = new TodoRouting
        {
            Agent = agent,
            Tier = TierJudge.Judge(agent, lean),
            Lean = Math.Round(lean, 3),
            Confidence = Confidence(sum, agent),
            Evidence = Evidence(todo, agent),
        };
        return new Verdict(routing, agent == AgentName.Knowledge && (isQuestion || todo.EndsWithQuestionMark));
    }

    private static (AgentWeights Sum, bool IsQuestion) Weigh(TodoReading todo)
    {
        var sum = default(AgentWeights);
        var (ruling, asked, first, refused) = (Rule.Nothing, false, true, false);
        var clauses = ClauseSplitter.Split(todo.Terms, todo.EndsWithQuestionMark);
        var asksLater = clauses.Count > 1 && ClauseHead.Of(todo.Terms, clauses[1]).IsWh(todo.Terms);
        foreach (var clause in clauses)
        {
            var head = ClauseHead.Of(todo.Terms, clause);
            var rule = Rule.Nothing;

            // "Ana Ruiz: which floor?": a head that only names what is asked about.
            if (head.IsQuestion || (first && asksLater && !HasVerb(todo, clause)))
            {
                QuestionScorer.Score(todo, clause);
            }
            else
            {
                rule = RequestScorer.Score(todo, clause, head);
            }

            var clauseSum = todo.Sum(clause);
            if (clauseSum.Largest == 0)
            {
                refused |= first && todo.IsMuted(clause.Start);
                continue;
            }

            var rules = (rule > ruling || Closes(todo, clause, rule, clauseSum)) && clauseSum.Largest >= Threshold;
            sum = rules && !first ? (sum * BesideCommand) + clauseSum
                : sum + (clauseSum * (refused && IsReason(todo, clause, rule) ? BesideRefusal : first ? 1f : ruling == Rule.Nothing ? LaterStatement : BesideCommand));
            asked = rules ? head.IsQuestion : first ? head.IsQuestion : asked;
            (ruling, first) = (rules ? rule : ruling, false);
        }

        return (RecordRule.Apply(WithoutRoutine(todo, ShapeRules.Apply(sum, todo, asked)), todo), asked);
    }

    /// <summary>"I have answered it", "it was handed in": tells why an act is not wanted, and asks for none.</summary>
    private static bool IsReason(TodoReading todo, Clause clause, Rule rule)
    {
        var told = rule == Rule.Nothing;
        for (var i = clause.Start; i < clause.End; i++)
        {
            told |= todo.Terms[i].Form == Form.Past;
        }

        return told;
    }

    /// <summary>"… Please retain that.", "… Book it.": a short command at the end says what all before it is for.</summary>
    private static bool Closes(TodoReading todo, Clause clause, Rule rule, AgentWeights sum) =>
        rule == Rule.Command && clause.Start > 0 && clause.End == todo.Terms.Count && clause.End - clause.Start <= ClosingTerms && sum.LargestActing >= RequestScorer.Ruling;

    private static bool HasVerb(TodoReading todo, Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (todo.Terms[i].Is(Roles.Verb | Roles.Command | Roles.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A standup every morning is a meeting, not a habit.</summary>
    private static AgentWeights WithoutRoutine(TodoReading todo, AgentWeights sum)
    {
        if (sum.Meeting < RequestScorer.Ruling && sum.Email < RequestScorer.Ruling)
        {
            return sum;
        }

        return sum with { Habit = Math.Max(0, sum.Habit - ShapeRules.Routine(todo)) };
    }

    /// <summary>How far the winner stands above what speaks against it, and how loudly it speaks at all.</summary>
    private static double Confidence(AgentWeights sum, AgentName agent)
    {
        var winner = sum.Of(agent);
        var others = sum.Acting + sum.None - winner;
        if (winner == 0)
        {
            return others == 0 ? Silence : Silence / (1 + others);
        }

        return Math.Round(winner / (winner + others + 0.5), 3);
    }

    private static List<string> Evidence(TodoReading todo, AgentName agent)
    {
        var words = new List<string>(2);
        var shown = -1;
        for (var i = 0; i < todo.Terms.Count; i++)
        {
            var span = todo.Terms[i].Span;
            if (todo.WeightAt(i).Of(agent) >= ShownAsEvidence && span.Start >= shown)
            {
                words.Add(span.Of(todo.Text));
                shown = span.End;
            }
        }

        return words;
    }
}
