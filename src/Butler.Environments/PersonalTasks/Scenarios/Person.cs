namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Somebody in a generated episode.</summary>
/// <param name="First">First name.</param>
/// <param name="Last">Last name.</param>
/// <param name="Email">Address in lower case.</param>
/// <param name="Relation">What they are to the user.</param>
public sealed record Person(string First, string Last, string Email, string Relation)
{
    /// <summary>Full name.</summary>
    public string Name => $"{First} {Last}";
}
