namespace Butler.Environments.Language.Times.Numbers;

/// <summary>A whole number and the token after it; the default value says that there is none.</summary>
internal readonly record struct Numeral(int End, int Value)
{
    /// <summary>No number.</summary>
    public static Numeral None => default;

    /// <summary>Whether there is a number.</summary>
    public bool Found => End > 0;
}
