using System.Text;
using System.Text.Json;
using Butler.Episodes;

namespace Butler.Training.Learning;

/// <summary>
/// The folder of a training run: <c>run.json</c> (world and settings), <c>weights.bin</c> (what is learned, and what is needed to go
/// on) and <c>steps.csv</c> (one line for each update). A new version of a file takes the place of the old one at once or not at all.
/// </summary>
/// <param name="path">The folder; it is made when something is written.</param>
public sealed class RunFolder(string path)
{
    private const int Magic = 0x32425742;
    private const int PlaceBytes = sizeof(int) + (2 * sizeof(float));

    private readonly string _head = System.IO.Path.Combine(path, "run.json");
    private readonly string _weights = System.IO.Path.Combine(path, "weights.bin");
    private readonly string _steps = System.IO.Path.Combine(path, "steps.csv");

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Whether a run is kept there.</summary>
    public bool Exists => File.Exists(_head) && File.Exists(_weights);

    /// <summary>Keeps where a run stands.</summary>
    public void Save(IWorld world, Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(checkpoint);
        Directory.CreateDirectory(path);
        var header = new RunHeader(world.Name, world.Id, checkpoint.Step, checkpoint.Barren, checkpoint.Settings);
        Replace(_weights, stream => WriteWeights(stream, checkpoint));
        Replace(_head, stream => JsonSerializer.Serialize(stream, header, LearningJson.Default.RunHeader));
    }

    /// <summary>Reads the head of a run.</summary>
    /// <exception cref="InvalidDataException">No run is kept there, or it cannot be read.</exception>
    public RunHeader LoadHeader()
    {
        try
        {
            using var stream = File.OpenRead(_head);
            return JsonSerializer.Deserialize(stream, LearningJson.Default.RunHeader) ?? throw new InvalidDataException($"{_head} is empty.");
        }
        catch (Exception wrong) when (wrong is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{path} holds no training run: {wrong.Message}", wrong);
        }
    }

    /// <summary>Reads where a run stands.</summary>
    /// <exception cref="InvalidDataException">No run is kept there, it cannot be read, or it is one of another world or version.</exception>
    public Checkpoint Load(IWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var header = LoadHeader();
        if (header.WorldId != world.Id)
        {
            throw new InvalidDataException($"{path} was trained in {header.WorldId}, not in {world.Id}.");
        }

        var (weights, squares) = (new float[FeatureHash.Places], new float[FeatureHash.Places]);
        try
        {
            using var reader = new BinaryReader(File.OpenRead(_weights));

            // What the weights say of themselves counts: a run that was cut off between the two files has an older head.
            var (step, barren) = ReadWeights(reader, weights, squares);
            return new Checkpoint(step, barren, header.Settings, weights, squares);
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or FileNotFoundException)
        {
            throw new InvalidDataException($"{_weights} cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Adds a line for an update; a run that goes on forgets the lines after the place where it does.</summary>
    public void Append(IWorld world, GrpoStep step)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(step);
        Directory.CreateDirectory(path);
        if (step.Step == 1 || !File.Exists(_steps))
        {
            File.WriteAllText(_steps, StepsCsv.Head(world) + "\n");
        }

        File.AppendAllText(_steps, StepsCsv.Line(step) + "\n");
    }

    /// <summary>Cuts off the lines after an update.</summary>
    /// <exception cref="InvalidDataException">The table cannot be read.</exception>
    public void Rewind(IWorld world, int step)
    {
        if (File.Exists(_steps))
        {
            var kept = Steps(world).Where(line => line.Step <= step).Select(StepsCsv.Line);
            Replace(_steps, stream => stream.Write(Encoding.UTF8.GetBytes(string.Concat(kept.Prepend(StepsCsv.Head(world)).Select(line => line + "\n")))));
        }
    }

    /// <summary>The updates so far. A last line that was not written to its end is left out.</summary>
    /// <exception cref="InvalidDataException">The table cannot be read, or another version wrote it.</exception>
    public IReadOnlyList<GrpoStep> Steps(IWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (!File.Exists(_steps))
        {
            return [];
        }

        var text = File.ReadAllText(_steps);
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? []
            : lines[0] == StepsCsv.Head(world) ? [.. lines.Skip(1).Select(StepsCsv.Read)]
            : throw new InvalidDataException($"{_steps} has other columns than this version writes; train anew.");
    }

    private static void WriteWeights(Stream stream, Checkpoint checkpoint)
    {
        using var writer = new BinaryWriter(stream);
        var used = Enumerable.Range(0, FeatureHash.Places).Where(at => checkpoint.Weights[at] != 0 || checkpoint.Squares[at] != 0).ToArray();
        writer.Write(Magic);
        writer.Write(checkpoint.Step);
        writer.Write(checkpoint.Barren);
        writer.Write(used.Length);
        foreach (var at in used)
        {
            writer.Write(at);
            writer.Write(checkpoint.Weights[at]);
            writer.Write(checkpoint.Squares[at]);
        }
    }

    private (int Step, int Barren) ReadWeights(BinaryReader reader, float[] weights, float[] squares)
    {
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException($"{_weights} holds no weights of this version; train anew.");
        }

        var (step, barren, count) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (reader.BaseStream.Length - reader.BaseStream.Position != (long)count * PlaceBytes)
        {
            throw new InvalidDataException($"{_weights} is cut off, or longer than it says.");
        }

        for (var left = count; left > 0; left--)
        {
            var at = reader.ReadInt32();
            if ((uint)at >= (uint)weights.Length)
            {
                throw new InvalidDataException($"{_weights} names place {at}, which there is not.");
            }

            (weights[at], squares[at]) = (reader.ReadSingle(), reader.ReadSingle());
        }

        return (step, barren);
    }

    private static void Replace(string file, Action<Stream> write)
    {
        var fresh = file + ".new";
        using (var stream = File.Create(fresh))
        {
            write(stream);
        }

        File.Move(fresh, file, overwrite: true);
    }
}
