namespace Butler.Environments.Language.Routing;

/// <summary>
/// "Not the meeting, the tablets: remind me": a negation of things, not of acts, that ends where the thing meant
/// instead is named. "Don't email him" takes an act back and holds for the whole clause.
/// </summary>
internal static class Contrast
{
    private const Roles NoThing = Roles.Verb | Roles.Command | Roles.Auxiliary | Roles.Opener | Roles.Preposition | Roles.Filler | Roles.Negator;

    /// <summary>The length of "no", which stands before things only.</summary>
    private const int No = 2;

    public static bool BeginsAt(List<Term> terms, Clause clause, int negator)
    {
        var thing = negator + 1;
        while (thing < clause.End && terms[thing].Is(Roles.Determiner | Roles.Self))
        {
            thing++;
        }

        // "an email" and "no email" are things, "email" an act; "not, on any account, …" goes on.
        return thing < clause.End
            && terms[negator + 1].Before == Pause.None
            && (thing > negator + 1 || terms[negator].Span.Length == No || !terms[thing].Is(NoThing));
    }

    public static bool EndsAt(List<Term> terms, Clause clause, int index) =>
        terms[index].Before is Pause.Comma or Pause.Colon
        || (terms[clause.Start].Is(Roles.Negator)
            && terms[index].Is(Roles.Verb | Roles.Command)
            && terms[index].Form == Form.Plain
            && index > clause.Start + 2
            && !terms[index - 1].Is(NoThing | Roles.Determiner | Roles.Self));
}
