using System.Reflection;

namespace Butler.Environments;

/// <summary>Opens the data files that are built into this assembly.</summary>
internal static class EmbeddedFile
{
    private static readonly Assembly Assembly = typeof(EmbeddedFile).Assembly;

    /// <summary>Opens a file by its path in the project, with forward slashes.</summary>
    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public static Stream Open(string path) =>
        Assembly.GetManifestResourceStream("Butler.Environments." + path.Replace('/', '.'))
        ?? throw new FileNotFoundException("Not built into this assembly.", path);
}
