using Butler.Episodes.Log;

namespace Butler.Mcp.Commands;

/// <summary>
/// The scorecard on stderr, and the log file when one was asked for. A file that can be written no more (a full disk) does not
/// stop the episode: it is told once, and the episode goes on without it.
/// </summary>
public sealed class EpisodeLogs(TextWriter error, string? path) : IEpisodeLog, IDisposable
{
    private readonly ScorecardReport _report = new(error);
    private JsonLinesEpisodeLog? _file = Open(path);

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        _report.Write(entry);
        try
        {
            _file?.Write(entry);
        }
        catch (IOException full)
        {
            error.WriteLine($"butler: the log '{path}' ends here: {full.Message}");
            _file = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static JsonLinesEpisodeLog? Open(string? path) =>
        path is null ? null : new JsonLinesEpisodeLog(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read));
}
