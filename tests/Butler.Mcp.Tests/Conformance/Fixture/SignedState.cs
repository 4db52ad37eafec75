using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelContextProtocol;

namespace Butler.Mcp.Tests.Conformance.Fixture;

/// <summary>In which round a call is. The client keeps it between the rounds, so it is signed.</summary>
internal static class SignedState
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Write(string name, int round) => string.Create(CultureInfo.InvariantCulture, $"{round}.{Sign(name, round)}");

    /// <summary>The round that a state tells; the first when there is none.</summary>
    public static int Read(string name, string? state)
    {
        if (state is null)
        {
            return 0;
        }

        var known = int.TryParse(state.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var round) && state == Write(name, round);
        return known ? round : throw new McpProtocolException("The requestState is not one that this server gave.", McpErrorCode.InvalidParams);
    }

    private static string Sign(string name, int round) =>
        Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}.{round}"))));
}
