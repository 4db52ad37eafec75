namespace Butler.OpenEnv;

/// <summary>Marks an address as one of a simulated environment, where nothing but its own episodes can be reached without more rights.</summary>
public sealed class OpenEnvAddress
{
    /// <summary>The mark.</summary>
    public static OpenEnvAddress Mark { get; } = new();
}
