using System.Buffers;
using Butler.Mcp.Http;

namespace Butler.Mcp.Commands;

/// <summary>Reads a token from a file that nobody else may read.</summary>
public static class TokenFile
{
    /// <summary>How to make one.</summary>
    public const string HowToMake = "Make one with (umask 077; openssl rand -hex 32 > butler.token)";

    private const int LeastLength = 32;
    private const int MostLength = 4096;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">There is none, others may read it, or what stands in it is no token.</exception>
    public static AccessToken Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no token file '{path}'. {HowToMake}.");
        }

        using var file = File.OpenRead(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & Others) != UnixFileMode.None)
        {
            throw new UsageException($"Others may read the token file '{path}'. Run chmod 600 on it, and make a new token if others are there.");
        }

        using var reader = new StreamReader(file);
        var token = reader.ReadToEnd().Trim();
        return token.Length is >= LeastLength and <= MostLength && !token.AsSpan().ContainsAnyExcept(Allowed)
            ? new AccessToken(token)
            : throw new UsageException($"The token file '{path}' has to hold one line of at least {LeastLength} letters and digits. {HowToMake}.");
    }
}
