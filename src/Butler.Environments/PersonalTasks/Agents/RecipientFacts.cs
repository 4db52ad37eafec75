using Butler.Environments.PersonalTasks.Reading;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>Whom a to-do names, as facts of a briefing: addresses from its text, or from the contacts it names.</summary>
public sealed class RecipientFacts(TodoContent reading)
{
    /// <summary>One fact that lists every address, or none when nobody can be reached.</summary>
    public IReadOnlyList<BriefingFact> For(string field)
    {
        if (reading.Addresses.Count > 0)
        {
            return [new BriefingFact(field, string.Join(", ", reading.Addresses), "text")];
        }

        return reading.People.Count == 0
            ? []
            : [new BriefingFact(field, string.Join(", ", reading.People.Select(person => person.Email)), "contacts")];
    }
}
