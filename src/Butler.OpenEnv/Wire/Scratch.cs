using System.Collections.Concurrent;
using System.Text.Json;
using Butler.OpenEnv.Sessions;

namespace Butler.OpenEnv.Wire;

/// <summary>
/// What the answering of one message needs for its duration: buffers, and a writer. A session at rest holds none of it, so that
/// thousands may wait.
/// </summary>
internal sealed class Scratch
{
    private const int MostKept = 64;

    private static readonly ConcurrentQueue<Scratch> Pool = new();

    private Scratch() => Writer = new Utf8JsonWriter(Answer, WireJson.Writing);

    /// <summary>The message that came in.</summary>
    public FrameBuffer Request { get; } = new();

    /// <summary>The answer.</summary>
    public FrameBuffer Answer { get; } = new();

    /// <summary>The observation in it.</summary>
    public FrameBuffer Observation { get; } = new();

    /// <summary>The metadata in it.</summary>
    public FrameBuffer Metadata { get; } = new();

    /// <summary>The reply of a tool in it.</summary>
    public FrameBuffer Reply { get; } = new();

    /// <summary>The steps of an agent in the same episode that the answer tells of; null where there can be none.</summary>
    public IReadOnlyList<PlayedStep>? Unheard { get; set; }

    private Utf8JsonWriter Writer { get; }

    /// <summary>Takes one; <see cref="Return"/> has to follow.</summary>
    public static Scratch Rent() => Pool.TryDequeue(out var scratch) ? scratch : new Scratch();

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        Request.Clear();
        Answer.Clear();
        Observation.Clear();
        Metadata.Clear();
        Reply.Clear();
        Unheard = null;
        if (Pool.Count < MostKept)
        {
            Pool.Enqueue(this);
        }
    }

    /// <summary>The writer, which now writes to a buffer; what it has written is there after a flush.</summary>
    public Utf8JsonWriter To(FrameBuffer buffer)
    {
        Writer.Reset(buffer);
        return Writer;
    }
}
