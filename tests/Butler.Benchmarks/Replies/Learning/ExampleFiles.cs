namespace Butler.Benchmarks.Replies.Learning;

/// <summary>
/// Replies written to learn from, by event and response: the files of the folder <c>Examples</c>. Sentences under <c>any</c>
/// may stand beside any decision and are none themselves.
/// </summary>
internal sealed class ExampleFiles
{
    /// <summary>The heading of what may stand beside any decision.</summary>
    public const string Any = "any";

    private const string Heading = "## ";

    private readonly Dictionary<string, Dictionary<string, List<string>>> _files = new(StringComparer.Ordinal);

    /// <param name="folder">Where the files are.</param>
    public ExampleFiles(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var file = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            List<string> current = [];
            foreach (var line in File.ReadLines(path))
            {
                if (line.StartsWith(Heading, StringComparison.Ordinal))
                {
                    var label = line[Heading.Length..];
                    file.TryAdd(label, []);
                    current = file[label];
                }
                else if (line.Length > 0)
                {
                    current.Add(line);
                }
            }

            _files.Add(Path.GetFileNameWithoutExtension(path), file);
        }
    }

    /// <summary>Every sentence of every file.</summary>
    public IEnumerable<string> All => _files.Values.SelectMany(file => file.Values).SelectMany(texts => texts);

    /// <summary>The labels of a file: <c>unclear</c> and <c>tone</c> are files as well.</summary>
    public IReadOnlyDictionary<string, List<string>> Of(string file) => _files[file];

    public IReadOnlyList<string> Of(string file, string label) => _files[file].TryGetValue(label, out var texts) ? texts : [];
}
