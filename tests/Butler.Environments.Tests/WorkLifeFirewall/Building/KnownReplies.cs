using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Voices;

namespace Butler.Environments.Tests.WorkLifeFirewall.Building;

/// <summary>Reads the written replies as what their authors meant, and nothing else: a reader without errors, and without skill.</summary>
internal static class KnownReplies
{
    public const int Quality = 960;

    private static readonly FrozenDictionary<(string, string), WrittenReply> Known = WrittenReplies.Of("train").All.Concat(WrittenReplies.Of("test").All)
        .DistinctBy(reply => (reply.Event, reply.Text)).ToFrozenDictionary(reply => (reply.Event, reply.Text));

    public static ReplyReading Read(string text, ReplySetting setting) => Known.TryGetValue((setting.EventId, text), out var reply)
        ? new ReplyReading(reply.Response, Enum.Parse<ReplyTone>(reply.Tone, ignoreCase: true), Quality, [])
        : new ReplyReading(ReplyReading.Unclear, ReplyTone.Neutral, 500, []);
}
