namespace Butler.OpenEnv;

/// <summary>What the operator decided about the environments on the wire.</summary>
public sealed record OpenEnvSettings
{
    /// <summary>How many sessions there may be at once over all worlds.</summary>
    public int MaxSessions { get; init; } = 4096;

    /// <summary>How long a session may say nothing before it is closed. Trainers are silent while they optimise.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How many bytes of unfinished messages there may be over all connections: 64 MiB. Without it as many connections as there may be
    /// could hold 4 MiB each, 16 GiB, by stopping in the middle. So many is 16 of the longest messages at once, or 16 KiB for each of the
    /// usual 4,096 sessions; a step has a few hundred bytes, and comes whole.
    /// </summary>
    public long MostUnfinishedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Tells whether a text is the token with which graders read the rubric's telemetry; null when nobody may.</summary>
    public Predicate<string>? IsGrader { get; init; }

    /// <summary>The version of the server, for its metadata.</summary>
    public string Version { get; init; } = "0";

    /// <summary>Whether episodes may be reset and stepped here. False where live services are behind the tools.</summary>
    public bool IsSimulation { get; init; } = true;
}
