namespace Butler.Environments.Language.Routing;

/// <summary>What rules a clause; the later one is the stronger.</summary>
internal enum Rule
{
    /// <summary>It states or names something.</summary>
    Nothing,

    /// <summary>A verb that may tell to do anything.</summary>
    Verb,

    /// <summary>A verb that says by itself whose the to-do is: "remind", "email", "remember".</summary>
    Command,
}
