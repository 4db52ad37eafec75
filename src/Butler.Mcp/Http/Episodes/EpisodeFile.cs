using System.Buffers;
using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Log;

namespace Butler.Mcp.Http.Episodes;

/// <summary>
/// The log file of many episodes at once, as JSON Lines: each line names its episode. A file that can be written no more (a
/// full disk) does not stop the episodes: it is told once, and they go on without it.
/// </summary>
internal sealed class EpisodeFile(string path, TextWriter errors) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private FileStream? _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    /// <summary>The log of one episode.</summary>
    public IEpisodeLog Of(string episodeId) => new Part(this, episodeId);

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Write(EpisodeLogEntry entry, string episodeId)
    {
        lock (_lock)
        {
            _line.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(_line, EpisodeJson.Writing))
            {
                EpisodeLogJson.Write(writer, entry, episodeId);
            }

            _line.Write("\n"u8);
            try
            {
                _file?.Write(_line.WrittenSpan);
                _file?.Flush();
            }
            catch (IOException full)
            {
                errors.WriteLine($"butler: the log '{path}' ends here: {full.Message}");
                _file = null;
            }
        }
    }

    private sealed class Part(EpisodeFile file, string episodeId) : IEpisodeLog
    {
        public void Write(EpisodeLogEntry entry) => file.Write(entry, episodeId);
    }
}
