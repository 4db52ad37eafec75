namespace Butler.Environments.Language.Routing;

/// <summary>Where a to-do says that somebody else takes part: "with Ana", "huddle with the team", "me and the foreman", "the drivers and me".</summary>
internal static class Company
{
    private const Roles NoThing = Roles.Verb | Roles.Command | Roles.When | Roles.Self | Roles.Preposition | Roles.Filler | Roles.Joiner | Roles.Negator | Roles.Determiner;

    public static bool IsAt(TodoReading todo, int index)
    {
        var term = todo.Terms[index];
        var words = todo.Text.AsSpan(term.Span.Start, term.Span.Length);
        if (term.Is(Roles.Companion) || words.EndsWith(" with", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" me and", StringComparison.OrdinalIgnoreCase))
        {
            return ContextRules.SomebodyFollows(todo, todo.Terms.Count, index);
        }

        if (!term.Is(Roles.Joiner) || index == 0 || index + 1 >= todo.Terms.Count || !words.Equals("and", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = todo.Terms[index - 1];
        var after = Word(todo, index + 1);
        return after.Equals("me", StringComparison.OrdinalIgnoreCase) ? !before.Is(NoThing)
            : after.Equals("i", StringComparison.OrdinalIgnoreCase) ? before.Is(Roles.Person) || (before.Entry == Lexicon.Unknown && char.IsUpper(todo.Text[before.Span.Start]))
            : Word(todo, index - 1).Equals("me", StringComparison.OrdinalIgnoreCase) && ContextRules.SomebodyFollows(todo, todo.Terms.Count, index);
    }

    private static ReadOnlySpan<char> Word(TodoReading todo, int index) => todo.Text.AsSpan(todo.Terms[index].Span.Start, todo.Terms[index].Span.Length);
}
