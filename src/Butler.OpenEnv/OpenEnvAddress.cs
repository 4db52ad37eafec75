namespace Butler.OpenEnv;

/// <summary>Marks an address as one of a simulated environment, where nothing but episodes can be reached.</summary>
public sealed class OpenEnvAddress
{
    /// <summary>The mark.</summary>
    public static OpenEnvAddress Mark { get; } = new();
}
