using System.Buffers;
using System.Text.Json;

namespace Butler.Episodes.Log;

/// <summary>
/// An episode log as JSON Lines: one object a line with <c>event</c> = <c>reset</c>, <c>step</c> or <c>end</c>, UTF-8, flushed
/// line by line, so that a killed process loses nothing it reported.
/// </summary>
public sealed class JsonLinesEpisodeLog : IEpisodeLog, IDisposable
{
    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _line = new(1024);

    /// <summary>Writes to a stream, which is disposed with the log.</summary>
    public JsonLinesEpisodeLog(Stream stream) => _stream = stream;

    /// <inheritdoc/>
    public void Write(EpisodeLogEntry entry)
    {
        _line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_line, EpisodeJson.Writing))
        {
            EpisodeLogJson.Write(writer, entry);
        }

        _line.Write("\n"u8);
        _stream.Write(_line.WrittenSpan);
        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
