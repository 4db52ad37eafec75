namespace Butler.Environments.Language.Times.Meanings;

/// <summary>What a rule read at a token, and the token after it; the default value says that it read nothing.</summary>
internal readonly record struct Match(int End, Meaning? Meaning)
{
    /// <summary>Nothing was read.</summary>
    public static Match None => default;

    /// <summary>Whether something was read.</summary>
    public bool Found => Meaning is not null;

    /// <summary>The match that reaches further; the first one when both reach as far.</summary>
    public Match Or(Match other) => other.End > End ? other : this;
}
