using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>Whom a to-do goes to, as facts of a briefing: addresses from its text, or from the contacts it names.</summary>
public static class RecipientFacts
{
    /// <summary>One fact that lists every address, or none when nobody can be reached.</summary>
    public static IReadOnlyList<BriefingFact> For(string field, IReadOnlyList<string> addresses, IReadOnlyList<Contact> people)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(people);
        if (addresses.Count > 0)
        {
            return [new BriefingFact(field, string.Join(", ", addresses), "text")];
        }

        return people.Count == 0 ? [] : [new BriefingFact(field, string.Join(", ", people.Select(person => person.Email)), "contacts")];
    }
}
