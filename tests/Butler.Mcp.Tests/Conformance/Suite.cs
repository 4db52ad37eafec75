using System.Text.RegularExpressions;
using Butler.Mcp.Tests.Clients;

namespace Butler.Mcp.Tests.Conformance;

/// <summary>The official conformance suite, as a program of <c>tests/conformance</c>.</summary>
internal static partial class Suite
{
    private static readonly NodeFolder Folder = new("conformance", "@modelcontextprotocol/conformance");

    /// <summary>Skips the test where the suite is not installed.</summary>
    public static void SkipIfAbsent() => Folder.SkipIfAbsent();

    /// <summary>The scenarios that a revision requires of a server, as the suite has them frozen.</summary>
    public static IReadOnlyList<string> Required(string revision)
    {
        var lines = File.ReadLines(Folder.Module("@modelcontextprotocol", "conformance", "requirements", revision + ".yaml"));
        return [.. lines.SkipWhile(line => line != "server:").Skip(1).TakeWhile(line => line != "client:").Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line[4..])];
    }

    /// <summary>Runs everything that the suite has for a revision, required or not, against a server.</summary>
    public static async Task<SuiteRun> RunAsync(Uri server, string revision)
    {
        var results = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            var script = Folder.Module("@modelcontextprotocol", "conformance", "dist", "index.js");
            var ended = await Folder.RunAsync(script, "server", "--url", server.AbsoluteUri, "--requirements", revision, "--output-dir", results.FullName);
            var checks = results.EnumerateDirectories().SelectMany(folder => Check.ReadAll(Scenario().Match(folder.Name).Groups[1].Value, Path.Combine(folder.FullName, "checks.json")));
            return new SuiteRun(ended, [.. checks]);
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    // A folder is called server-<scenario>-<time>.
    [GeneratedRegex(@"^server-(.+)-\d{4}-\d{2}-\d{2}T[^T]*$")]
    private static partial Regex Scenario();
}
