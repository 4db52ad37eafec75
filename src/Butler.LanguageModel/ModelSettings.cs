namespace Butler.LanguageModel;

/// <summary>Where a model is, and how patiently it is asked.</summary>
public sealed record ModelSettings
{
    /// <summary>The endpoint, OpenAI-compatible, such as <c>http://127.0.0.1:8080/v1</c>.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The key; it appears in no message.</summary>
    public required string ApiKey { get; init; }

    /// <summary>The model's name at the endpoint.</summary>
    public required string Model { get; init; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request is repeated that found nobody, no answer in time, or a server that is busy; each time after a longer wait.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The settings without the key.</summary>
    public override string ToString() => $"{Model} at {BaseUrl.Scheme}://{BaseUrl.Authority}{BaseUrl.AbsolutePath}";
}
