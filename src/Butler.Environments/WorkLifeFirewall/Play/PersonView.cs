using Butler.Environments.WorkLifeFirewall.Consequences;

namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>Somebody, and how they are.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">Client, manager or peer.</param>
/// <param name="Mood">One word, from <c>estranged</c> to <c>warm</c>.</param>
public sealed record PersonView(string Name, string Role, string Mood)
{
    internal static PersonView Of(PersonName person, Standing standing)
    {
        var trust = standing[WireName.Parse<Level>(person.Level)];
        return new PersonView(person.Name, person.Role, Sentences.Default.Moods.First(mood => trust < mood.Below).Mood);
    }
}
