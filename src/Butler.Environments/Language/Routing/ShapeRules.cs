namespace Butler.Environments.Language.Routing;

/// <summary>
/// What the make-up of a to-do says, whatever its words: somebody's name beside a time of day is an appointment, "… me at six" wants
/// to be reminded, and a statement about somebody is there to be remembered.
/// </summary>
internal static class ShapeRules
{
    private const int MeReach = 3;
    private const int SubjectReach = 5;

    /// <summary>Who names a time means to act, whatever groceries and games the rest is about.</summary>
    private const float NoneOfTimed = 0.5f;

    private static AgentWeights Appointment { get; } = new(2.8f, 0, 0, 0, 0);
    private static AgentWeights WholeAppointment { get; } = new(3.4f, 0, 0, 0, 0);
    private static AgentWeights Call { get; } = new(0, 0, 0, 2.2f, 0);
    private static AgentWeights Timed { get; } = new(0, 0, 0, 1.4f, 0);
    private static AgentWeights TimedAgain { get; } = new(0, 0, 0, 2.4f, 0);

    public static AgentWeights Apply(AgentWeights sum, TodoReading todo, bool asked)
    {
        var shape = Shape.Of(todo);
        if (!asked && !shape.HasName && TellsOfSomebody(todo) && sum.Habit - Routine(todo) < RequestScorer.Ruling)
        {
            return sum with { Habit = Math.Max(0, sum.Habit - Routine(todo)) };
        }

        if (shape is { HasName: false, HasClock: true, Repeats: true })
        {
            return Damped(sum) + TimedAgain + (CallsMe(todo) ? Call : default);
        }

        if (asked || !(shape.HasClock || (shape.HasName ? shape.HasLength : shape.Repeats)))
        {
            return sum;
        }

        if (shape.HasName)
        {
            return Damped(sum) + (shape is { HasClock: true, HasLength: true } ? WholeAppointment : Appointment);
        }

        return sum + (CallsMe(todo) ? Call : shape.HasClock ? Timed : default);
    }

    /// <summary>What the words of repetition say for a habit.</summary>
    public static float Routine(TodoReading todo)
    {
        var routine = 0f;
        for (var i = 0; i < todo.Terms.Count; i++)
        {
            routine += todo.Terms[i].Is(Roles.Repeats) ? todo.WeightAt(i).Habit : 0;
        }

        return routine;
    }

    /// <summary>"Zoe has piano on Tuesdays at 4": the time is part of what is told, and nobody is to be reminded.</summary>
    private static bool TellsOfSomebody(TodoReading todo)
    {
        for (var i = 0; i < todo.Terms.Count && i < SubjectReach; i++)
        {
            if (todo.WeightAt(i) == ContextRules.FactAboutSomebody)
            {
                return true;
            }
        }

        return false;
    }

    private static AgentWeights Damped(AgentWeights sum) => sum with { None = sum.None * NoneOfTimed };

    /// <summary>"Holler at me …", "have my phone buzz me …": a command whose object is the user.</summary>
    private static bool CallsMe(TodoReading todo)
    {
        for (var i = 1; i < todo.Terms.Count && i <= MeReach; i++)
        {
            if (todo.Terms[i].Before >= Pause.Comma)
            {
                return false;
            }

            if (todo.Terms[i].Is(Roles.Self) && todo.Terms[i].Span.Of(todo.Text).Equals("me", StringComparison.OrdinalIgnoreCase))
            {
                return !todo.Terms[0].Is(Roles.Wh | Roles.Auxiliary | Roles.Ask);
            }
        }

        return false;
    }

    /// <summary>What kinds of things a to-do names.</summary>
    private readonly record struct Shape(bool HasName, bool HasClock, bool HasLength, bool Repeats)
    {
        public static Shape Of(TodoReading todo)
        {
            var shape = default(Shape);
            for (var i = 0; i < todo.Terms.Count; i++)
            {
                var term = todo.Terms[i];
                if (todo.IsMuted(i))
                {
                    continue;
                }

                shape = shape with
                {
                    HasName = shape.HasName || term.Entry == Lexicon.Name || Company.IsAt(todo, i),
                    Repeats = shape.Repeats || term.Is(Roles.Repeats),
                    HasClock = shape.HasClock || IsClock(todo, i),
                    HasLength = shape.HasLength || IsLength(todo, i),
                };
            }

            return shape;
        }

        private static bool IsClock(TodoReading todo, int index)
        {
            var term = todo.Terms[index];
            if (!term.Is(Roles.When))
            {
                return false;
            }

            var word = todo.Text.AsSpan(term.Span.Start, term.Span.Length);
            if (char.IsAsciiDigit(word[0]))
            {
                return word.Contains(':')
                    || word.EndsWith("am", StringComparison.OrdinalIgnoreCase) || word.EndsWith("pm", StringComparison.OrdinalIgnoreCase)
                    || (index + 1 < todo.Terms.Count && todo.Terms[index + 1].Before == Pause.None && IsHalfOfDay(todo, index + 1))
                    || (index > 0 && word.Length <= 5 && todo.Terms[index - 1].Is(Roles.Preposition) && IsAt(todo, index - 1));
            }

            return word.Equals("noon", StringComparison.OrdinalIgnoreCase) || word.Equals("midday", StringComparison.OrdinalIgnoreCase)
                || (index > 0 && todo.Terms[index - 1].Is(Roles.Preposition) && IsAt(todo, index - 1) && word.Length < 8);
        }

        private static bool IsAt(TodoReading todo, int index)
        {
            var span = todo.Terms[index].Span;
            return span.Length == 2 && todo.Text.AsSpan(span.Start, 2).Equals("at", StringComparison.OrdinalIgnoreCase);
        }

        private static bool IsHalfOfDay(TodoReading todo, int index)
        {
            var span = todo.Terms[index].Span;
            return span.Length is 2 or 3 or 4 && todo.Terms[index].Is(Roles.When) && (todo.Text[span.Start] | ' ') is 'a' or 'p' && (todo.Text[span.End - 1] | ' ') is 'm';
        }

        private static bool IsLength(TodoReading todo, int index)
        {
            var span = todo.Terms[index].Span;
            var word = todo.Text.AsSpan(span.Start, span.Length);
            return todo.Terms[index].Is(Roles.When) && (word.StartsWith("min", StringComparison.OrdinalIgnoreCase) || word.StartsWith("hour", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("hr", StringComparison.OrdinalIgnoreCase));
        }
    }
}
