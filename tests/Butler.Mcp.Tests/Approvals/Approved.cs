namespace Butler.Mcp.Tests.Approvals;

/// <summary>
/// Compares a text with the approved one in the repository. A difference fails and leaves the new text beside it as
/// <c>*.received.txt</c>: read the diff, and rename the file when it is what you want.
/// </summary>
internal static class Approved
{
    public static void Matches(string name, string text)
    {
        var folder = Repository.Path("tests", "Butler.Mcp.Tests", "Approvals");
        var approved = Path.Combine(folder, name + ".approved.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        var actual = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : string.Empty;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs from what was approved; compare {Path.GetFileName(received)} with {Path.GetFileName(approved)}.");
    }
}
